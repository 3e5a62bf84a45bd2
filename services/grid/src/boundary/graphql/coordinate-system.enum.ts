import { registerEnumType } from 'type-graphql';
import { CoordinateSystem } from '../coordinate-system.js';

registerEnumType(CoordinateSystem, {
  name: 'CoordinateSystem',
  description:
    '坐标系: the system of longitudes and latitudes. The two differ by centimetres and are compared as they are; shifted systems (GCJ-02, BD-09) are refused.',
  valuesConfig: {
    WGS84: { description: 'WGS84 (EPSG:4326), as satellite receivers give it.' },
    CGCS2000: { description: '2000国家大地坐标系 (EPSG:4490), as official surveys give it.' },
  },
});

export { CoordinateSystem };
